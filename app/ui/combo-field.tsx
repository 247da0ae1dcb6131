import type { KeyboardEvent } from "react";
import { Button, ComboBox, Input, Label } from "react-aria-components";
import { ChevronDown } from "lucide-react";
import { FieldNote, OptionList, type Described, type Option } from "./field-parts.tsx";
import "./field.css";

export interface ComboFieldProps extends Described {
  /** What is offered; anything else may be typed too. */
  options: readonly Option[];
  value: string;
  onChange(text: string): void;
  /** One of the options was taken. */
  onChoose?(id: string): void;
  onBlur?(): void;
  onKeyDown?(event: KeyboardEvent<HTMLInputElement>): void;
  /** In a form: the text is sent under this name. */
  name?: string;
  autoFocus?: boolean;
  isReadOnly?: boolean;
}

/** Free text with proposals: typing any part of a name shows those that have it. */
export function ComboField({ label, help, error, options, value, onChange, onChoose, onBlur, onKeyDown, name, autoFocus, isReadOnly }: ComboFieldProps) {
  return (
    <ComboBox
      className="field"
      allowsCustomValue
      formValue="text"
      validationBehavior="aria"
      defaultItems={options}
      inputValue={value}
      onInputChange={onChange}
      onSelectionChange={(key) => (key === null ? undefined : onChoose?.(String(key)))}
      isInvalid={error !== undefined}
      {...(onBlur ? { onBlur } : {})}
      {...(name === undefined ? {} : { name })}
      {...(autoFocus ? { autoFocus } : {})}
      {...(isReadOnly ? { isReadOnly } : {})}
    >
      <Label className="field-label">{label}</Label>
      <div className="combo">
        <Input className="input" onKeyDown={onKeyDown} />
        {isReadOnly ? null : (
          <Button className="combo-button">
            <ChevronDown aria-hidden size={16} />
          </Button>
        )}
      </div>
      <FieldNote error={error} help={help} />
      <OptionList />
    </ComboBox>
  );
}
